/** Units that stand apart from their figure (DIN 5008), and the words that make a figure a decimal. */
export const unitSymbols =
  'km/h|m/s|kWh|MWh|GWh|TWh|kW|MW|GW|kHz|MHz|GHz|Hz|kB|MB|GB|TB|mm²|cm²|m²|km²|m³|mm|cm|dm|km|m|mg|kg|g|t|ml|cl|l|ha|kV|V|W|A|°C|°F|hPa|bar|dB|min|Mio\\.|Mrd\\.|Euro|Dollar|Prozent'

export const amounts =
  'Mio\\.|Mrd\\.|Millionen|Milliarden|Billionen|Million|Milliarde|Prozent|Prozentpunkte|%|Euro|Dollar|Pfund|Franken|Kilometer|Meter|Zentimeter|Kilogramm|Tonnen|Liter|Hektar|Grad|Quadratkilometer|Quadratmeter|Megawatt|Gigawatt|km|cm|mm|kg|€'
