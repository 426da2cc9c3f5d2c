// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Checks the API's document against the published schema of its OpenAPI version.
// Usage: node validate-api.mjs FILE

import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';

const { valid, errors } = await new Validator().validate(JSON.parse(readFileSync(process.argv[2], 'utf8')));
if (!valid) {
  console.error(JSON.stringify(errors, null, 1));
  process.exit(1);
}
