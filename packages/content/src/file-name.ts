/** The name of a file without folders and ending; of `trust/index.md` the folder's. */
export function fileNameOf(path: string): string {
  const parts = path.split('/')
  const name = (parts.at(-1) ?? '').replace(/\.[^.]*$/, '')
  const folder = parts.at(-2)
  return name === 'index' && folder !== undefined ? folder : name
}

/** The same without a date in front: `2026-01-05-trust.md` is `trust`. */
export function nameFromPath(path: string): string {
  const name = fileNameOf(path)
  return name.replace(/^\d{4}-\d{1,2}-\d{1,2}[-_](?=.)/, '')
}
