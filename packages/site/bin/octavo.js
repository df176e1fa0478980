#!/usr/bin/env node
// Plain JavaScript of any age: an old Node must be able to read this far to be told what it lacks.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(`octavo needs Node 22.12 or newer; this is ${process.version}.\n`)
  process.exitCode = 2
} else {
  // With a limit on file sizes (ulimit -f) this signal would end the process without a word; heeded, it is an error.
  if (process.platform !== 'win32') process.on('SIGXFSZ', () => {})
  // What V8 has compiled once is kept in the system's temporary folder: half of what a small build costs is compiling.
  const { enableCompileCache, flushCompileCache } = await import('node:module')
  enableCompileCache()
  const { run } = await import('../dist/octavo.js')
  process.exitCode = await run(process.argv.slice(2))
  // Left to the end of the process, it would be written when nobody heeds that signal any more.
  flushCompileCache()
}
