/**
 * The countries of Latin America and Africa, for which the documents allow one day more where flights are poor. The
 * documents say 拉美 and 非洲 and name no country: these are the states of both, by the continents of the Ministry.
 * Which of them has poor flights is for a person to see.
 */
const africa = (
  'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH ' +
  'GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE ' +
  'NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW'
).split(' ');
const latinAmerica = (
  'AG AR BB BO BR BS BZ CL CO CR CU DM DO EC GD GT GY HN ' + 'HT JM KN LC MX NI PA PE PY SR SV TT UY VC VE'
).split(' ');

export const farRegions: readonly string[] = [...africa, ...latinAmerica];
