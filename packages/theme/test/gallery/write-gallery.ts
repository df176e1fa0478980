import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Theme } from '@octavo/theme'
import { gallery } from './gallery.ts'
import { pictures } from './pictures.ts'
import { searchClient } from './search-client.ts'

/** Writes all pages of the gallery with what they refer to. Returns the names of the pages. */
export async function writeGallery(theme: Theme, folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  for (const { name, source } of [...theme.assets, ...theme.searchAssets]) {
    const path = join(folder, name)
    await (typeof source === 'string' ? writeFile(path, source) : copyFile(source, path))
  }
  for (const [name, svg] of Object.entries(pictures)) await writeFile(join(folder, name), svg)
  await writeFile(join(folder, 'search-client.js'), searchClient)
  const pages = gallery(theme)
  for (const { name, render } of pages) {
    await writeFile(join(folder, `${name}.html`), render().toString())
  }
  return pages.map(({ name }) => name)
}
