import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  platform: 'node',
  target: 'es2023',
  dts: false, // tsc writes the declarations, one per source, with maps
  sourcemap: true,
  clean: true,
  silent: true,
})
