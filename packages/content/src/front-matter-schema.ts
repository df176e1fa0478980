import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'

/**
 * The JSON Schema (draft 7, which editors know best) of front matter that a schema takes, by
 * Standard JSON Schema: zod, arktype, {@link blogPost}, and valibot through `toStandardJsonSchema`
 * of `@valibot/to-json-schema`. Throws a `TypeError` when the schema cannot say; a part that has no
 * JSON Schema (a transform, a coerced date) is the library's own error.
 */
export function frontMatterSchema(schema: StandardSchemaV1): Readonly<Record<string, unknown>> {
  const { jsonSchema, vendor } = schema['~standard'] as StandardSchemaV1.Props &
    Partial<StandardJSONSchemaV1.Props>
  if (jsonSchema) return jsonSchema.input({ target: 'draft-07' })
  throw new TypeError(
    `@octavo/content: the schema (of ${vendor}) has no "~standard".jsonSchema; for valibot wrap it with toStandardJsonSchema of @valibot/to-json-schema`,
  )
}

/**
 * Settings of VS Code (`.vscode/settings.json`) that give schemas to YAML files, for the extension
 * `redhat.vscode-yaml`: from the path of each schema file to the globs of the files it is for.
 */
export function editorSettings(
  schemas: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, unknown>> {
  return { 'yaml.schemas': schemas }
}
