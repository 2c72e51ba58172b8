import { defineConfig } from 'vite';

export default defineConfig({
  base: '/graphiql/',
  build: {
    outDir: '../src/main/resources/graphiql',
    emptyOutDir: true,
    license: { fileName: 'licenses.md' },
    // Monaco is one large library; it is served from the same machine and cached.
    chunkSizeWarningLimit: 5000,
  },
});
