import { Calendar } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState } from 'react';
import type { CivilDate } from '../model/date.ts';

/** A month to pick a day from; turning the pages picks nothing. */
export function DayCalendar(props: {
  readonly shown: CivilDate | undefined;
  readonly min?: CivilDate;
  readonly max?: CivilDate;
  onPick(day: CivilDate): void;
}) {
  const { shown, min = '1900-01-01', max = '2199-12-31', onPick } = props;
  const [page, setPage] = useState(() => dayjs(shown));
  return (
    <div style={{ width: 280 }}>
      <Calendar
        fullscreen={false}
        value={page}
        validRange={[dayjs(min), dayjs(max)]}
        onChange={setPage}
        onSelect={(day, { source }) => {
          if (source === 'date') onPick(day.format('YYYY-MM-DD'));
        }}
      />
    </div>
  );
}
