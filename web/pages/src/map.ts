/** Where the district at a position leads, by the outlines of the map that is drawn on the page; nothing outside. */
export function districtAt(map: SVGSVGElement, longitude: number, latitude: number) {
    const { west, north, scaleX, scaleY } = map.dataset;
    const x = (longitude - Number(west)) * Number(scaleX);
    const y = (Number(north) - latitude) * Number(scaleY);
    for (const path of map.querySelectorAll<SVGPathElement>('path[data-code]')) {
        const point = map.createSVGPoint();
        point.x = x;
        point.y = y;
        if (path.isPointInFill(point)) return path.closest('a')?.getAttribute('href') ?? '';
    }
    return '';
}
