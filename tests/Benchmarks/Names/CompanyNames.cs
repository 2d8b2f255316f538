namespace HealthScore.Benchmarks.Names;

/// <summary>
/// Names as a large book has them: invented words, families, places, common words in several languages, Hebrew, both
/// scripts in one name, and firms that are called almost the same. The same seed gives the same names.
/// </summary>
internal sealed class CompanyNames(int seed)
{
    private static readonly string[] Onsets = ["b", "br", "c", "cr", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "pl", "pr", "qu", "r", "s", "sk", "st", "t", "tr", "v", "w", "x", "y", "z", "th", "sh"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "a", "e", "i", "o", "ia", "ea", "ou", "é", "ü"];
    private static readonly string[] Codas = ["", "", "", "", "n", "r", "l", "s", "x", "m", "nd", "rk", "lt", "st"];
    private const string HebrewLetters = "אבגדהוזחטיכלמנסעפצקרשת";

    private readonly Random _random = new(seed);
    private readonly List<string> _names = [];

    /// <summary>Names with their legal forms; some occur more than once.</summary>
    public IReadOnlyList<string> Make(int count)
    {
        while (_names.Count < count)
        {
            var name = _names.Count > 100 && _random.Next(100) < 4 ? AlmostAs(_names[_random.Next(_names.Count)]) : Next();
            _names.Add(name);
        }

        return _names;
    }

    private string Next() => _random.Next(100) switch
    {
        < 12 => With(Invented(), Legal()),
        < 34 => With($"{Invented()} {Of(CompanyWords.Trades)}", Legal()),
        < 52 => With(Family(), Legal()),
        < 66 => With($"{Of(CompanyWords.Describing)} {Of(CompanyWords.Things)} {Of(CompanyWords.Trades)}", Legal()),
        < 74 => With($"{Of(CompanyWords.Describing)} {Invented()} {Of(CompanyWords.Trades)}", Legal()),
        < 82 => With(Place(), Legal()),
        < 96 => With(Hebrew(), _random.Next(3) > 0 ? "בע״מ" : ""),
        < 98 => With($"{Invented()} {Of(CompanyWords.HebrewTrades)}", "בע״מ"),
        _ => With($"{HebrewWord()} {Of(CompanyWords.Trades)}", "Ltd"),
    };

    private string Family() => _random.Next(4) switch
    {
        0 => $"{Surname()} & {Surname()}",
        1 => $"{Surname()} & {Of(["Sons", "Söhne", "Fils", "Hijos", "Filhos", "Co"])}",
        2 => $"{Surname()} {Surname()} {Of(CompanyWords.Trades)}",
        _ => $"{Surname()} {Of(CompanyWords.Trades)}",
    };

    private string Place()
    {
        var town = Title(Syllable() + Syllable()) + Of(CompanyWords.PlaceEndings);
        return _random.Next(3) switch
        {
            0 => $"{Of(["Banco de", "Universidad de", "Bank of", "Stadtwerke", "Hôpital de", "Câmara de"])} {town}",
            1 => $"{town} {Of(CompanyWords.Trades)}",
            _ => $"{town} {Of(CompanyWords.Things)} {Of(CompanyWords.Trades)}",
        };
    }

    private string Hebrew() => _random.Next(4) switch
    {
        0 => HebrewWord(),
        1 => $"{Of(CompanyWords.HebrewThings)} {HebrewWord()} {Of(CompanyWords.HebrewTrades)}",
        2 => $"{HebrewWord()} {Of(CompanyWords.HebrewThings)}",
        _ => $"{HebrewWord()} {Of(CompanyWords.HebrewTrades)}",
    };

    /// <summary>"Nova Energia" beside "Nova Energy", a branch, or the same name with another legal form.</summary>
    private string AlmostAs(string name)
    {
        var words = name.Split(' ');
        if (words.Length < 2) return $"{name} {Of(CompanyWords.Branches)}";
        return _random.Next(3) switch
        {
            0 => $"{string.Join(' ', words[..^1])} {Of(CompanyWords.Branches)}",
            1 => $"{words[0]} {Of(CompanyWords.Trades)}",
            _ => With(string.Join(' ', words[..^1]), Legal()),
        };
    }

    private string Invented() => Title(string.Concat(Enumerable.Range(0, _random.Next(8) == 0 ? 2 : _random.Next(3, 5)).Select(_ => Syllable())));

    private string Surname() => Title(Syllable() + Syllable()) + Of(CompanyWords.Endings);

    private string HebrewWord() => string.Concat(Enumerable.Range(0, _random.Next(4, 8)).Select(_ => HebrewLetters[_random.Next(HebrewLetters.Length)]));

    private string Syllable() => Of(Onsets) + Of(Vowels) + Of(Codas);

    private string Legal() => Of(CompanyWords.LegalForms);

    private string Of(string[] words) => words[_random.Next(words.Length)];

    private static string With(string name, string legalForm) => legalForm.Length == 0 ? name : $"{name} {legalForm}";

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
