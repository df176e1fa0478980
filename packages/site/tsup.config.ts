import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    octavo: 'src/cli/main.ts',
    'builder-process': 'src/serve/builder-process.ts',
  },
  format: 'esm',
  platform: 'node',
  target: 'es2023',
  dts: false, // tsc writes the declarations, one per source, with maps
  sourcemap: true,
  clean: true,
  silent: true,
})
