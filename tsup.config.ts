import { defineConfig, type Options } from 'tsup'

/**
 * How packages are built: tsup looks for this file from a package's folder upwards. What one is made of beside
 * `src/index.ts`, and that it runs in Node only, stands in the build script of its `package.json`.
 */
export default defineConfig((own: Options) => ({
  entry: own.entry ?? ['src/index.ts'],
  platform: own.platform ?? 'neutral',
  format: 'esm',
  target: 'es2023',
  dts: false, // tsc writes the declarations, one per source, with maps
  sourcemap: true,
  clean: true,
  silent: true,
}))
