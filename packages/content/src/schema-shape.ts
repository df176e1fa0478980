import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'
import type { KeyPath } from './front-matter/tree.ts'

/** A part of a JSON Schema, as far as hints need it. */
export interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
  readonly items?: Shape
  readonly enum?: readonly unknown[]
}

/**
 * What a schema expects, as JSON Schema, where it can say so (zod and arktype do, by Standard JSON
 * Schema). Used for hints only, so that a schema without it validates just the same.
 */
export function shapeOf(schema: StandardSchemaV1): Shape | undefined {
  const { jsonSchema } = schema['~standard'] as Partial<StandardJSONSchemaV1.Props>
  if (!jsonSchema) return undefined
  try {
    return jsonSchema.input({ target: 'draft-2020-12' }) as Shape
  } catch {
    return undefined // what has no JSON Schema (a transform, a coerced date) still validates
  }
}

/** The part of a shape at a path. */
export function shapeAt(shape: Shape | undefined, path: KeyPath): Shape | undefined {
  return path.reduce<Shape | undefined>(
    (part, segment) =>
      typeof segment === 'number' ? part?.items : part && ownProperty(part, segment),
    shape,
  )
}

/** The keys of a map, when it has a fixed set of them. */
export function knownKeys(shape: Shape | undefined): readonly string[] | undefined {
  const isOpen = shape?.additionalProperties !== undefined && shape.additionalProperties !== false
  return shape?.properties && !isOpen ? Object.keys(shape.properties) : undefined
}

function ownProperty({ properties = {} }: Shape, key: string): Shape | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined
}
