/** The words of an address that leads nowhere, for finding what may have been meant: `/2019/03/on-trust.html` asks for "on trust". */
export function queryFromPath(path: string): string {
  const segments = decoded(path)
    .split('/')
    .filter((segment) => segment !== '')
  const last = segments.at(-1) ?? ''
  return last
    .replace(/\.[a-z0-9]{1,6}$/i, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .replace(/(?:^| )\d+(?= |$)/g, ' ')
    .trim()
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
