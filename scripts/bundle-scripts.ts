import { writeFileSync } from 'node:fs'
import { browserScripts, bundled } from './browser-scripts.ts'

// pnpm bundle: writes what browsers load from its sources. The bundles are committed, so that tests and packages need no
// build to have them; a test holds them against their sources.
for (const { source, bundle } of browserScripts) writeFileSync(bundle, await bundled(source))
