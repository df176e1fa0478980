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

/** `file:///a/b.ts:1:2` and `file:///C:/a/b.ts:1:2` as paths, on every platform. */
function pathOf(place: string): string {
  return place.replace(/^file:\/\//, '').replace(/^\/(?=[A-Za-z]:)/, '')
}
