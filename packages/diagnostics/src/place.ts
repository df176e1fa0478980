import type { Range } from './diagnostic.ts'

/** `posts/hello.md:3:7`, as editors and terminals make it clickable. Empty without a file. */
export function placeOf(place: { readonly file?: string; readonly range?: Range }): string {
  if (place.file === undefined) return ''
  if (!place.range) return place.file
  return `${place.file}:${place.range.start.line}:${place.range.start.column}`
}
