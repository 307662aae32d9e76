// Writes the types of the OpenAPI document: node generate.mjs DOCUMENT > src/schema.ts

import { readFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

// Whole articles would stand in the comments, and titles that repeat the names.
const document = JSON.parse(readFileSync(process.argv[2], "utf8"), function (key, value) {
  const shown = (key === "examples" && Array.isArray(value)) || (key === "example" && "schema" in this);
  return shown || (key === "title" && typeof value === "string" && !("version" in this)) ? undefined : value;
});

const factory = ts.factory;
// `"direct" | string` is but `string` to TypeScript; this keeps the known values in sight and takes others.
const OTHER = factory.createIntersectionTypeNode([
  factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
  factory.createTypeLiteralNode([]),
]);

const nodes = await openapiTS(document, {
  alphabetize: false,
  // What has a default may be left out of a request; records name what they always have as required.
  defaultNonNullable: false,
  transform(schema) {
    const known = schema["x-extensible-enum"];
    if (!known) return undefined;
    const values = known.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
    return factory.createUnionTypeNode([...values, OTHER]);
  },
});

process.stdout.write(`// Made by \`make clients\` from openapi/openapi.json: change the service.\n\n${astToString(nodes)}`);
