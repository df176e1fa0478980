import { existsSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { digestOf } from '../digest.ts'

/** What a path holds that leads into an installed package. */
export const installed: string = `${sep}node_modules${sep}`

/** What a module is told by: its content, or name and version of the installed package whose `package.json` it is. */
export function codeLine(location: string): string {
  if (!existsSync(location)) return 'nothing'
  const text = readFileSync(location)
  const isPackage = location.endsWith(`${sep}package.json`) && location.includes(installed)
  return isPackage ? nameAndVersion(String(text)) : digestOf(text)
}

export function nameAndVersion(text: string): string {
  const { name, version } = JSON.parse(text) as { name?: string; version?: string }
  // A package.json without both only sets the kind of modules of a folder.
  return name && version ? `${name}@${version}` : ''
}
