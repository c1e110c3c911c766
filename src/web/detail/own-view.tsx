import { lazy, Suspense, type ComponentType } from 'react';
import type { ViewProps } from '../../ui/view-props.ts';
import { useDomain, type Domain } from '../domain.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';

// One component for one loader: made anew at every rendering it would be loaded anew.
const made = new WeakMap<Domain['views'][string], ComponentType<ViewProps>>();

function componentOf(load: Domain['views'][string]): ComponentType<ViewProps> {
  const known = made.get(load);
  if (known) return known;
  const component = lazy(async () => {
    const { View } = await load();
    if (typeof View !== 'function') throw new Error('view.tsx exports no component called View');
    return { default: View as ComponentType<ViewProps> };
  });
  made.set(load, component);
  return component;
}

/** What a type shows of its own above the entries: the `View` of its `view.tsx`, where it has one. */
export function OwnView({ type, ...props }: ViewProps & { readonly type: string }) {
  const load = useDomain().views[type];
  if (!load) return null;
  const View = componentOf(load);
  return (
    <ErrorBoundary>
      <Suspense fallback={null}>
        <View {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
