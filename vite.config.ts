import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The desktops of the offices run browsers as old as Chromium 86.
const target = 'chrome86';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'build/web',
    emptyOutDir: true,
    target,
    cssTarget: target,
    chunkSizeWarningLimit: 1200,
    // Pages are fetched when they are opened; to guess ahead would cost the first page.
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:8080', '/healthz': 'http://127.0.0.1:8080' },
  },
});
