import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/contracts.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2023',
  dts: false, // tsc writes the declarations, one per source, with maps
  sourcemap: true,
  clean: true,
  silent: true,
})
