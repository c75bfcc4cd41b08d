export interface Position {
    longitude: number;
    latitude: number;
}

const EARTH_RADIUS_METRES = 6_371_000;

/** As the crow flies. */
export function distanceInMetres(from: Position, to: Position) {
    const latitude = radians(to.latitude - from.latitude);
    const longitude = radians(to.longitude - from.longitude);
    const half =
        Math.sin(latitude / 2) ** 2 +
        Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(longitude / 2) ** 2;
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(half));
}

/** To 10 metres up to a kilometre, then to 100 metres; `{n}` stands in the words for the number. */
export function distanceInWords(metres: number, near: string, far: string) {
    if (metres < 995) return near.replace('{n}', String(Math.round(metres / 10) * 10));
    return far.replace('{n}', (metres / 1000).toFixed(1));
}

function radians(degrees: number) {
    return (degrees * Math.PI) / 180;
}
