// node scripts/quietly.mjs "Building the packages" turbo run build: says what is done, and shows what the command printed
// only when it fails. Whoever types `npm start` wants to see a blog.
import { spawn } from 'node:child_process'

const [title, ...command] = process.argv.slice(2)
process.stderr.write(`${title}…\n`)
// Commands of packages are .cmd files on Windows, which only a shell starts; none of ours has a space in it.
const child = spawn(command.join(' '), { stdio: ['ignore', 'pipe', 'pipe'], shell: true })
const printed = []
for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk))
child.on('close', (code, signal) => {
  const isFine = code === 0 && signal === null
  if (!isFine) process.stderr.write(Buffer.concat(printed))
  process.exitCode = isFine ? 0 : (code ?? 1)
})
