import { basename } from 'node:path'

/** The title of a site whose folder has this name: `small-rooms` is "Small rooms". */
export function titleOfFolder(folder: string): string {
  const words = basename(folder)
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return words === '' ? 'My blog' : words.charAt(0).toUpperCase() + words.slice(1)
}
