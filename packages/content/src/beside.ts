/**
 * Of these paths those that belong to an entry: for `trust/index.md` all files of its folder and
 * below, for `trust.md` those that are named like it with another ending (`trust.jpg`) or lie in
 * the folder `trust`. The entry's own path is not among them.
 */
export function filesBeside(entryPath: string, paths: Iterable<string>): readonly string[] {
  const isIndex = /(?:^|\/)index\.[^/]*$/.test(entryPath)
  const stem = entryPath.replace(/\.[^./]*$/, '')
  const folder = isIndex ? entryPath.slice(0, entryPath.lastIndexOf('/') + 1) : `${stem}/`
  const belongs = (path: string) =>
    path !== entryPath && (path.startsWith(folder) || (!isIndex && path.startsWith(`${stem}.`)))
  return [...paths].filter(belongs).toSorted()
}

/**
 * The path that a relative address in a file means: `../a.png` in `posts/x/index.md` is
 * `posts/a.png`. Query and fragment are dropped. `undefined` for addresses that are not relative
 * and for those that leave the root.
 */
export function resolveFrom(filePath: string, href: string): string | undefined {
  const [path = ''] = href.split(/[?#]/)
  if (path === '' || path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined
  const segments = filePath.split('/').slice(0, -1)
  for (const segment of decode(path).split('/')) {
    if (segment === '..') {
      if (segments.length === 0) return undefined
      segments.pop()
    } else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // a `%` that is meant as one
  }
}
