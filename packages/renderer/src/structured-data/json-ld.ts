/** A value that JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [member: string]: JsonValue | undefined }

/** A document of structured data: one of this package's, or your own. */
export type JsonLd = {
  readonly '@context': 'https://schema.org'
  readonly '@type': string
  readonly [member: string]: JsonValue | undefined
}

/** @internal The same object without the members that are undefined. */
export function present<T extends object>(node: T): Present<T> {
  const result: { [name: string]: unknown } = {}
  for (const name in node) if (node[name] !== undefined) result[name] = node[name]
  return result as Present<T>
}

type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}
