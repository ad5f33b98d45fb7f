import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressBuilt } from './compress.ts'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressBuilt()],
  build: {
    target: 'es2022',
    // the content security policy knows no data: fonts and no inline scripts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      // one file for what every page needs, instead of a hundred
      output: {
        codeSplitting: {
          groups: [{ name: 'first', tags: ['$initial'] }],
        },
      },
    },
  },
})
