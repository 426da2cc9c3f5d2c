// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors
package org.jingwei.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What every operation of the API's document says alike: how a refusal looks, and who is asked. */
@Component
final class ApiDocument implements OpenApiCustomizer {

  private static final String PROBLEM = "Problem";
  private static final String TOKEN = "token";

  @Override
  public void customise(OpenAPI document) {
    document.info(
        new Info()
            .title("Jingwei")
            .version("v1")
            .description("Reports, case files and where they are. Every refusal is a problem.")
            .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    document.getComponents().addSchemas(PROBLEM, problem());
    document
        .getComponents()
        .addSecuritySchemes(
            TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    document.getPaths().values().stream()
        .flatMap(path -> path.readOperations().stream())
        .forEach(ApiDocument::refuseWithAProblem);
  }

  private static void refuseWithAProblem(Operation operation) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    var content =
        new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse().description("Refused: which rule, and what to do").content(content));
  }

  private static Schema<?> problem() {
    Schema<?> wrong =
        new ObjectSchema()
            .addProperty("field", new StringSchema().description("The JSON name of the input"))
            .addProperty("code", new StringSchema())
            .addProperty("rule", new StringSchema().description("The rule that was broken"))
            .addProperty("remedy", new StringSchema().description("What to do"));
    return new ObjectSchema()
        .description("RFC 9457, in the language of Accept-Language")
        .addProperty("type", new StringSchema().format("uri-reference"))
        .addProperty("title", new StringSchema().description("The rule that was broken"))
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema().description("What to do"))
        .addProperty("instance", new StringSchema().format("uri-reference"))
        .addProperty("errors", new ArraySchema().items(wrong))
        .addProperty("incident", new StringSchema().description("Names a fault of ours in the log"))
        .addRequiredItem("type")
        .addRequiredItem("title")
        .addRequiredItem("status");
  }
}
