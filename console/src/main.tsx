import { createRoot } from 'react-dom/client'
import './theme.css'
import { App } from './App.tsx'

const place = document.getElementById('root')
if (place) createRoot(place).render(<App />)
