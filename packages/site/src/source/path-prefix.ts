import path from 'node:path'

/**
 * What the paths of a folder begin with: the way from the site's root, so that an editor can open them; for a folder
 * elsewhere its name, so that they do not depend on the machine. With `/` on every system, and at its end unless it is empty.
 *
 * @param system Its rules for paths. Default: those of this system.
 */
export function pathPrefix(
  location: string,
  root: string,
  { relative, isAbsolute, basename, sep }: typeof path.win32 = path,
): string {
  const way = relative(root, location)
  if (way === '') return ''
  // Another drive has no way at all.
  const isElsewhere = isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)
  return `${isElsewhere ? basename(location) : way.split(sep).join('/')}/`
}
