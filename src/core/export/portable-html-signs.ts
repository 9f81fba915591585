/** Where the data stands in a portable page. Postil finds it by these letters, so they are written in one place. */
export const DATA_START = '<script type="application/ld+json" id="postil">';
export const DATA_END = '</script>';
