const LOCATION = /^\s*at (?:.*\((.+:\d+:\d+)\)|(?:async )?(.+:\d+:\d+))$/gm

/**
 * The innermost place in a stack that is not inside of an installed package nor in a file that `isOwn` names: where somebody
 * can look. As `path:line:column`.
 */
export function placeInCode(
  stack: string,
  isOwn: (place: string) => boolean = () => false,
): string | undefined {
  const places = [...stack.matchAll(LOCATION)].map(([, named, bare]) => pathOf(named ?? bare ?? ''))
  return places.find(
    (place) =>
      /^(?:\/|[A-Za-z]:[\\/])/.test(place) &&
      !/[\\/]node_modules[\\/]/.test(place) &&
      !isOwn(place),
  )
}

/** `file:///a/b.ts:1:2` and `file:///C:/a/b.ts:1:2` as paths with slashes, on every platform; what has no scheme stays as it is. */
export function pathOf(place: string): string {
  if (!place.startsWith('file://')) return place
  return decoded(place.slice('file://'.length)).replace(/^\/(?=[A-Za-z]:)/, '')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
