import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import '../shared/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/shell.css';
import './styles/lists.css';
import './styles/order.css';
import './styles/security.css';
import './styles/print.css';
import { RefusedError } from './api.ts';
import { watchArrivals } from './parts/arrival.ts';
import { passGuard } from './parts/leave.ts';
import { Toasts } from './parts/toast.tsx';
import { SessionGate } from './session/gate.tsx';
import { Shell } from './shell/shell.tsx';
import { Speech } from './text/speech.tsx';
import { Theme } from './theme/theme.tsx';

// A refusal is the shop's answer and stays the same; only a call that never arrived is worth repeating.
const worthRepeating = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof RefusedError && ['offline', 'timeout', 'unreadable'].includes(error.refusal.code);

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, networkMode: 'always', retry: worthRepeating, retryDelay: (n) => 800 * 2 ** n },
  },
});

const root = document.getElementById('admin');
if (!root) throw new Error('the page has no #admin');

watchArrivals();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Router base="/admin" aroundNav={passGuard}>
        <Speech>
          {(antd) => (
            <Theme locale={antd}>
              <SessionGate>
                <Shell />
              </SessionGate>
              <Toasts />
            </Theme>
          )}
        </Speech>
      </Router>
    </QueryClientProvider>
  </StrictMode>,
);
