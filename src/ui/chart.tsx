import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsCoreOption, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Where in a chart somebody pressed. */
export interface Picked {
  readonly series: number;
  readonly column: number;
}

/**
 * A drawing as wide as its place. It says in words what it shows; the numbers stand beside it as a table, for whoever
 * cannot see it. Nothing in it moves, and it is printed as lines, not as a picture.
 */
export function Chart(props: {
  readonly option: EChartsCoreOption;
  readonly label: string;
  readonly height: number;
  onPick?(picked: Picked): void;
}) {
  const { option, label, height, onPick } = props;
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const drawn = init(box, undefined, { renderer: 'svg' });
    chart.current = drawn;
    drawn.on('click', ({ seriesIndex, dataIndex }) => {
      if (seriesIndex !== undefined) pick.current?.({ series: seriesIndex, column: dataIndex });
    });
    // On paper the drawing is as wide as the paper: what was drawn for the screen is scaled, not drawn again.
    const paper = matchMedia('print');
    const frame = (): void => {
      const svg = box.querySelector('svg');
      svg?.setAttribute('viewBox', `0 0 ${drawn.getWidth()} ${drawn.getHeight()}`);
      svg?.setAttribute('aria-hidden', 'true');
    };
    drawn.on('finished', frame);
    const watch = new ResizeObserver(() => {
      if (box.clientWidth === 0 || paper.matches) return;
      drawn.resize();
      frame();
    });
    watch.observe(box);
    return () => {
      watch.disconnect();
      drawn.dispose();
      chart.current = undefined;
    };
  }, []);
  useEffect(() => {
    const font = place.current ? { fontFamily: getComputedStyle(place.current).fontFamily } : {};
    chart.current?.setOption(
      { animation: false, ...option, textStyle: { ...(option['textStyle'] as object), ...font } },
      { notMerge: true },
    );
  }, [option, height]);
  return <div ref={place} className="chart" role="img" aria-label={label} style={{ height }} />;
}
