import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Library groups that change seldom, so that a new release of ours leaves them in the browser's cache. */
const VENDORS = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'antd', test: /node_modules\/(antd|@ant-design|@rc-component|rc-[a-z-]+|dayjs)\// },
  { name: 'data', test: /node_modules\/(@tanstack|openapi-fetch|zod)\// },
  { name: 'charts', test: /node_modules\/(echarts|zrender)\// },
]

/** `npm run build` writes console/dist; `npx vite console` serves it live beside an API on FADU_API (default port 8080). */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    target: 'chrome90',
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { output: { codeSplitting: { groups: VENDORS } } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.FADU_API ?? 'http://127.0.0.1:8080' } },
})
