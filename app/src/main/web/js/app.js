// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The one script of every page; fetches the others only where the page has something for them.
import './keys.js';
import { toast } from './toast.js';
