import { recordModules } from '../code/record-modules.ts'

// Runs the site's own code for `octavo serve`, in a process that is replaced when that code changes: modules cannot be
// unloaded. It builds when it is told to and ends with the server.

// Before anything else is loaded: the code of a site is what `octavo build` takes it for.
const modules = recordModules()

// The terminal sends Ctrl-C to both processes; the server decides when this one ends.
process.on('SIGINT', () => {})

const { answerServer } = await import('./answer-server.ts')
answerServer(modules)
