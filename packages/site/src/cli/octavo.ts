import { recordModules } from '../code/record-modules.ts'

// Before anything else is loaded: whatever a command needs beside the site, the site's code is the same in all of them.
const modules = recordModules()

/** Runs the `octavo` command of this process and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const main = await import('./main.ts')
  return await main.run(args, { modules })
}
