import { hostOf } from '../addresses.ts'
import { sha256 } from '../sha256.ts'
import { utf8 } from '../utf8.ts'
import type { Feed, FeedItem } from './feed.ts'

// RFC 3987 as far as a character tells: nothing blank or private to a delimiter, no control, no half of a pair.
const iri =
  /^[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>"{}|\\^`\0-\x20\x7f-\x9f\p{Surrogate}\p{Noncharacter_Code_Point}]+$/u

/** @internal The id of an item for RSS and JSON Feed. */
export function itemId(feed: Feed, item: FeedItem): string {
  return feed.ids === 'as-given' ? checkedId(item) : itemIri(feed, item)
}

function checkedId({ id }: FeedItem): string {
  if (typeof id === 'string' && id !== '') return id
  throw new TypeError('@octavo/renderer: a feed item needs an id that is not empty.')
}

/** @internal The id of an item as Atom demands it, the same in every feed of a site. */
export function itemIri(feed: Feed, item: FeedItem): string {
  checkedId(item)
  if (iri.test(item.id)) return item.id
  return uuid(`${feed.idNamespace ?? hostOf(feed.url)}\n${item.id}`)
}

/** An UUID of version 8 (RFC 9562, section 5.8) from the SHA-256 of a name. */
function uuid(name: string): string {
  const bytes = sha256(utf8(name)).subarray(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
