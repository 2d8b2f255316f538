namespace HealthScore.Bot.Understanding.Finding;

/// <summary>Keeps the accounts that need the fewest edits, a whole name before the beginning of one.</summary>
internal sealed class TypoRanking
{
    private readonly List<(int Account, double Unlikelihood)> _best = [];
    private Fit _fit = Fit.LeadingTypo;
    private int _edits = int.MaxValue;

    /// <summary>More edits than this are not worth comparing; -1 when nothing of this fit is.</summary>
    public int Bound(Fit fit) => fit == _fit ? _edits : fit < _fit ? int.MaxValue : -1;

    public void Add(int account, Fit fit, int edits, double unlikelihood)
    {
        if (fit > _fit || (fit == _fit && edits > _edits)) return;
        if (fit < _fit || edits < _edits) _best.Clear();
        (_fit, _edits) = (fit, edits);
        var known = _best.FindIndex(one => one.Account == account);
        if (known < 0) _best.Add((account, unlikelihood));
        else if (_best[known].Unlikelihood > unlikelihood) _best[known] = (account, unlikelihood);
    }

    public NameMatch? ToMatch(int start, int end) => _best.Count == 0
        ? null
        : new NameMatch(start, end, _fit, [.. _best.OrderBy(one => one.Unlikelihood).ThenBy(one => one.Account).Select(one => one.Account)], _edits);
}
