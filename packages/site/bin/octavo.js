#!/usr/bin/env node
import { run } from '../dist/octavo.js'

process.exitCode = await run(process.argv.slice(2))
