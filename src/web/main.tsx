import { createRoot } from 'react-dom/client';
import { packs, registry, views } from '../domain/web.gen.ts';
import { App } from './app.tsx';
import './style/base.css';
import './style/shell.css';
import './style/lists.css';
import './style/quick.css';
import './style/tree.css';
import './style/forms.css';
import './style/records.css';
import './style/process.css';
import './style/work.css';
import './style/settings.css';
import './style/exchange.css';
import './style/admin.css';
import './style/print.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App domain={{ registry, packs, views }} />);
