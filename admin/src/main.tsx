import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { saidInPage } from './shell/said-in-page.ts'
import './page.css'

const root = document.getElementById('root')
const nonce = saidInPage('style-nonce')

if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <CacheProvider value={createCache({ key: 'z', nonce, prepend: true })}>
        <App />
      </CacheProvider>
    </StrictMode>,
  )
