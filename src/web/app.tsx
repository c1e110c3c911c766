import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { BrowserRouter } from 'react-router';
import { DomainProvider, type Domain } from './domain.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LanguageProvider, useLanguage } from './language.tsx';
import { Gate } from './sign-in/gate.tsx';
import { theme } from './theme.ts';

// The client itself asks again where that helps; a second layer would only multiply the waiting.
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

const transformers = [legacyLogicalPropertiesTransformer];

/** The whole interface. What the office knows is given, so that the screens know none of it. */
export function App({ domain }: { readonly domain: Domain }) {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <DomainProvider domain={domain}>
          <Dressed />
        </DomainProvider>
      </QueryClientProvider>
    </LanguageProvider>
  );
}

function Dressed() {
  const { lang } = useLanguage();
  return (
    // Chromium 86 knows neither :where nor logical properties.
    <StyleProvider hashPriority="high" transformers={transformers}>
      <ConfigProvider locale={lang === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
        <AntApp message={{ maxCount: 3, top: 58 }}>
          <ErrorBoundary>
            <BrowserRouter>
              <Gate />
            </BrowserRouter>
          </ErrorBoundary>
        </AntApp>
      </ConfigProvider>
    </StyleProvider>
  );
}
