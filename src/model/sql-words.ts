/** Words that PostgreSQL reserves: a column of that name would have to be quoted everywhere, and somewhere is not. */
export const sqlWords: ReadonlySet<string> = new Set(
  (
    'all analyse analyze and any array as asc asymmetric authorization between both case cast check collate column ' +
    'constraint create cross current default deferrable desc distinct do else end except false fetch for foreign ' +
    'freeze from full grant group having ilike in initially inner intersect into is isnull join lateral leading left ' +
    'like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps placing ' +
    'primary references returning right select similar some symmetric table tablesample then to trailing true union ' +
    'unique user using variadic verbose when where window with'
  ).split(' '),
);
