import { labelOf } from '../../model/label.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import type { SearchHit } from '../records.ts';
import type { HitGroup } from './group-hits.ts';

/** What was found, by kind, below the search box. */
export function SearchHits(props: {
  readonly groups: readonly HitGroup[];
  readonly at: number;
  readonly words: string;
  readonly running: boolean;
  onOpen(hit: SearchHit): void;
  onAll(type: string): void;
}) {
  const { lang, w } = useLanguage();
  const { registry } = useDomain();
  const { groups, at, words, running } = props;
  return (
    // The box must not lose the cursor before the click arrives.
    <div className="search-hits" onMouseDown={(event) => event.preventDefault()}>
      <p className="search-said" role="status">
        {running ? w('searching') : groups.length === 0 ? w('nothingFound', { q: words }) : ''}
      </p>
      <div id="search-hits" role="listbox" aria-label={w('search')}>
        {groups.map(({ type: name, hits }) => {
          const bundle = registry.findType(name);
          const label = bundle ? labelOf(name, bundle.type, lang) : name;
          return (
            <div key={name} role="group" aria-label={label} className="search-group">
              <div className="search-group-head" role="presentation">
                {label}
              </div>
              {hits.map(({ hit, at: place }) => {
                const state = bundle?.workflow.states[hit.state];
                const plain = Object.keys(bundle?.workflow.states ?? {}).length < 2;
                return (
                  <div
                    key={hit.id}
                    id={`search-hit-${place}`}
                    role="option"
                    aria-selected={place === at}
                    className="search-hit"
                    onClick={() => props.onOpen(hit)}
                  >
                    <span className="search-title">{hit.title || w('untitled')}</span>
                    <span className="search-hint">{hit.hint}</span>
                    {state && !plain && (
                      <StateTag tone={state.tone}>{labelOf(hit.state, state, lang)}</StateTag>
                    )}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
      {groups.length > 0 && (
        <p className="search-all">
          {groups.map(({ type: name }) => {
            const bundle = registry.findType(name);
            const type = bundle ? labelOf(name, bundle.type, lang) : name;
            return (
              <button key={name} type="button" className="link" onClick={() => props.onAll(name)}>
                {w('seeAllIn', { type })}
              </button>
            );
          })}
        </p>
      )}
    </div>
  );
}
