namespace HealthScore.Bot.Understanding.Finding;

/// <summary>
/// Keeps the accounts that need the fewest edits, a whole name before the beginning of one; and beside them whole names that may
/// as well be meant, because two slips that hands often make are no less likely than one that they hardly ever make.
/// </summary>
internal sealed class TypoRanking
{
    /// <summary>More edits are another word.</summary>
    public const int MostEdits = 2;

    private const int Most = 2_000;
    private const double InDoubt = 0.7;

    private readonly Dictionary<int, double> _best = [];
    private readonly Dictionary<int, double> _rivals = [];
    private Fit _fit = Fit.LeadingTypo;
    private int _edits = int.MaxValue;

    public bool IsEmpty => _best.Count == 0;

    public bool IsFull => _best.Count >= Most;

    /// <summary>More edits than this are not worth comparing; -1 when nothing of this fit is.</summary>
    public int Bound(Fit fit) => fit == Fit.Typo ? MostEdits : fit == _fit ? Math.Min(_edits, MostEdits) : -1;

    /// <param name="allowed">The edits that a name of that length may have to be found at all.</param>
    public void Add(int account, Fit fit, int edits, int allowed, double unlikelihood)
    {
        if (edits <= allowed && (fit < _fit || (fit == _fit && edits < _edits)))
        {
            foreach (var (other, value) in _fit == Fit.Typo ? _best : []) Note(_rivals, other, value);
            _best.Clear();
            (_fit, _edits) = (fit, edits);
        }

        if (edits <= allowed && fit == _fit && edits == _edits) Note(_best, account, unlikelihood);
        else if (fit == Fit.Typo && _rivals.Count < Most) Note(_rivals, account, unlikelihood);
    }

    public NameMatch? ToMatch(int start, int end)
    {
        if (_best.Count == 0) return null;
        var doubt = _best.Values.Min() + InDoubt;
        var accounts = ByUnlikelihood(_best).Concat(ByUnlikelihood(_rivals.Where(rival => rival.Value < doubt)).Where(rival => !_best.ContainsKey(rival)));
        return new NameMatch(start, end, _fit, [.. accounts], _edits);
    }

    private static void Note(Dictionary<int, double> noted, int account, double unlikelihood)
    {
        if (!noted.TryGetValue(account, out var known) || known > unlikelihood) noted[account] = unlikelihood;
    }

    private static IEnumerable<int> ByUnlikelihood(IEnumerable<KeyValuePair<int, double>> accounts) =>
        accounts.OrderBy(one => one.Value).ThenBy(one => one.Key).Select(one => one.Key);
}
