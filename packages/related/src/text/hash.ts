/** A 32-bit hash of a text (FNV-1a over UTF-16 units, then Murmur's finish). Never 0: that means "none". */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return finish(hash)
}

/** A 32-bit hash of two hashes in order. Never 0. */
export function hashPair(first: number, second: number): number {
  return finish(Math.imul(first, 0x9e3779b1) ^ ((second << 13) | (second >>> 19)))
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  h ^= h >>> 16
  return h >>> 0 || 1
}

/** What `hashPair` mixed to make a hash, before the last steps: one value, or two. */
export function mixedTo(hash: number): readonly number[] {
  return hash >>> 0 === 1 ? [unfinish(hash), 0] : [unfinish(hash)]
}

/** The second of two hashes that were mixed to a value. */
export function secondOf(mixed: number, first: number): number {
  const rest = mixed ^ Math.imul(first, 0x9e3779b1)
  return ((rest >>> 13) | (rest << 19)) >>> 0
}

/** `finish` backwards: the factors are the inverse ones. */
function unfinish(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x7ed1b41d)
  h ^= (h >>> 13) ^ (h >>> 26)
  h = Math.imul(h, 0xa5cb9243)
  return h ^ (h >>> 16)
}
