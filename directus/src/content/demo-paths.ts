// Ids of the demo's paths. They are fixed: that is how a later call knows what is there.
export const firstAid = 'de300000-0000-4000-8000-000000000001';
export const weatherMap = 'de300000-0000-4000-8000-000000000002';
export const firstWeek = 'de300000-0000-4000-8000-000000000003';
