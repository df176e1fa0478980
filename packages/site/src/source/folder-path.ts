import { fileURLToPath } from 'node:url'

/** The absolute path of a folder, without a separator at its end. */
export function folderPath(url: URL): string {
  return fileURLToPath(url).replace(/[\\/]+$/, '')
}
