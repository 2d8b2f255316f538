namespace HealthScore.Benchmarks.Names;

/// <summary>Words that company names are made of, in the languages that customers come from.</summary>
internal static class CompanyWords
{
    public static readonly string[] Trades =
    [
        "Systems", "Group", "Solutions", "Energy", "Logistics", "Partners", "Media", "Software", "Robotics", "Retail", "Labs", "Capital", "Foods",
        "Technologies", "Consulting", "Services", "Holdings", "Health", "Pharma", "Biotech", "Networks", "Studios", "Analytics", "Security", "Motors",
        "Airlines", "Insurance", "Bank", "Education", "Travel", "Hotels", "Construction", "Industries", "International", "Digital", "Design",
        "Soluciones", "Sistemas", "Servicios", "Energía", "Logística", "Alimentos", "Construcción", "Transportes", "Tecnología", "Seguros", "Comunicación",
        "Soluções", "Serviços", "Energia", "Alimentação", "Construções", "Educação", "Saúde", "Comércio", "Indústria", "Informática", "Inovação",
        "Systèmes", "Énergie", "Santé", "Conseil", "Bâtiment", "Équipements", "Réseaux", "Sécurité", "Lösungen", "Energie", "Maschinenbau", "Bäckerei",
        "Verlag", "Gebäudetechnik", "Möbel", "Getränke", "Versicherung", "Elektrotechnik", "Costruzioni", "Alimentari", "Sicurezza", "Ingegneria",
    ];

    public static readonly string[] Describing =
    [
        "Global", "Green", "Blue", "Red", "North", "Northern", "South", "East", "West", "United", "First", "New", "Royal", "Smart", "Bright", "Silver",
        "Golden", "Pacific", "Atlantic", "Alpine", "Advanced", "Applied", "Urban", "Central", "Premier", "Prime", "Rapid", "Solar", "Open", "Clear",
        "Nova", "Delta", "Omega", "Alpha", "Apex", "Summit", "Vertex", "Orion", "Atlas", "Titan", "Phoenix", "Sierra", "Terra", "Aqua", "Luna", "Vista",
        "Nueva", "Grande", "Primeira", "Européenne", "Nordic", "Österreichische", "Süddeutsche", "Française", "Española", "Brasileira",
    ];

    public static readonly string[] Things =
    [
        "Bridge", "Stone", "River", "Forest", "Mountain", "Harbor", "Field", "Garden", "Ocean", "Star", "Sun", "Cloud", "Wave", "Wind", "Fire", "Light",
        "Path", "Gate", "Tower", "Point", "Line", "Ridge", "Valley", "Lake", "Bay", "Cliff", "Spring", "Eagle", "Falcon", "Lion", "Wolf", "Bear", "Oak",
        "Cedar", "Maple", "Pine", "Rose", "Crown", "Shield", "Arrow", "Anchor", "Compass", "Horizon", "Castle", "Market", "Works", "Craft", "Grid",
        "Casa", "Sol", "Luz", "Río", "Praça", "Ponte", "Maison", "Étoile", "Château", "Haus", "Berg", "Stern",
    ];

    public static readonly string[] LegalForms = ["Inc.", "Ltd", "LLC", "Corp.", "GmbH", "AG", "S.A.", "S.L.", "Ltda", "S.p.A.", "B.V.", "SARL", "PLC", ""];

    public static readonly string[] Endings = ["son", "ez", "mann", "ini", "eira", "ov", "sen", "berg", "ström", "ier", "ão", "escu", "ski", "elli", "ard"];

    public static readonly string[] PlaceEndings = ["burg", "ville", "ton", "ham", "stadt", "ford", "polis", "abad", "aire", "eda", "inho", "dorf", "field", "mouth"];

    public static readonly string[] HebrewTrades =
    [
        "מערכות", "תוכנה", "אנרגיה", "לוגיסטיקה", "מזון", "בנייה", "טכנולוגיות", "שירותים", "ביטוח", "תקשורת", "בריאות", "נדל״ן", "השקעות", "פתרונות",
        "תעשיות", "הנדסה", "חינוך", "תיירות", "אחזקות", "מדיה", "ביטחון", "רכב", "אופנה", "יבוא", "שיווק", "מחקר", "פארמה", "רשתות",
    ];

    public static readonly string[] HebrewThings =
    [
        "גליל", "כרמל", "שמש", "ירוק", "כחול", "מגדל", "נחל", "יער", "כוכב", "אור", "גשר", "שער", "אלון", "ארז", "תמר", "דקל", "הר", "ים", "רוח", "אופק",
        "צפון", "דרום", "מזרח", "מערב", "נגב", "שרון", "חרמון", "תבור", "ברק", "סלע",
    ];

    /// <summary>What one firm's branches and namesakes are told apart by.</summary>
    public static readonly string[] Branches = ["Iberia", "Deutschland", "France", "Brasil", "México", "UK", "Israel", "Italia", "Nordics", "Europe", "Americas", "2", "II", "North"];
}
