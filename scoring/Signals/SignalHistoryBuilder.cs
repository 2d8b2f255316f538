namespace HealthScore.Scoring.Signals;

/// <summary>
/// Takes one account's signals in the order of their arrival and settles which of them count: of those of one kind with the
/// same id the latest arrival, at its own place; of those without id that are equal in everything, the first.
/// </summary>
/// <remarks>Not for several threads. The account of a signal is not looked at.</remarks>
public sealed class SignalHistoryBuilder
{
    private readonly List<string> _kinds = [];
    private readonly List<Arrival> _arrivals = [];
    private bool _anyId;
    private bool _anyAttributes;

    public void Add(in Signal signal)
    {
        _anyId |= signal.Id is not null;
        _anyAttributes |= signal.Attributes.Count > 0;
        var kind = KindIndex(signal.Kind);
        var place = _arrivals.Count;
        _arrivals.Add(new Arrival(kind, signal.At.UtcTicks, place, signal.Value, signal.Id, signal.Attributes));
    }

    public SignalHistory Build()
    {
        if (_arrivals.Count == 0) return SignalHistory.Empty;
        var rows = (_anyId ? WithoutReplaced() : _arrivals).ToArray();
        var kinds = _kinds.ToArray();
        Array.Sort(kinds, string.CompareOrdinal);
        var rank = _kinds.Select(kind => Array.IndexOf(kinds, kind)).ToArray();
        Array.Sort(rows, (a, b) => Compare(a, b, rank));
        var count = DropRepeats(rows);
        return Columns(kinds, rank, rows.AsSpan(0, count));
    }

    private int KindIndex(string kind)
    {
        for (var i = 0; i < _kinds.Count; i++)
        {
            if (_kinds[i] == kind) return i;
        }

        _kinds.Add(kind);
        return _kinds.Count - 1;
    }

    private List<Arrival> WithoutReplaced()
    {
        var seen = new HashSet<(int Kind, string Id)>();
        var kept = new List<Arrival>(_arrivals.Count);
        for (var i = _arrivals.Count - 1; i >= 0; i--)
        {
            if (_arrivals[i].Id is not { } id || seen.Add((_arrivals[i].Kind, id))) kept.Add(_arrivals[i]);
        }

        return kept;
    }

    private static int Compare(in Arrival a, in Arrival b, int[] rank)
    {
        if (a.Kind != b.Kind) return rank[a.Kind].CompareTo(rank[b.Kind]);
        return a.At != b.At ? a.At.CompareTo(b.At) : a.Place.CompareTo(b.Place);
    }

    // Equal rows share their instant, so they can only stand within one run of equal instants.
    private static int DropRepeats(Arrival[] rows)
    {
        HashSet<(double Value, SignalAttributes Attributes)>? run = null;
        var kept = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var opensRun = i == 0 || rows[i].Kind != rows[i - 1].Kind || rows[i].At != rows[i - 1].At;
            var goesOn = i + 1 < rows.Length && rows[i].Kind == rows[i + 1].Kind && rows[i].At == rows[i + 1].At;
            var repeats = false;
            if (rows[i].Id is null && !(opensRun && !goesOn))
            {
                run ??= [];
                if (opensRun) run.Clear();
                repeats = !run.Add((rows[i].Value, rows[i].Attributes));
            }
            else if (opensRun)
            {
                run?.Clear();
            }

            if (!repeats) rows[kept++] = rows[i];
        }

        return kept;
    }

    private SignalHistory Columns(string[] kinds, int[] rank, ReadOnlySpan<Arrival> rows)
    {
        var ends = new int[kinds.Length];
        var at = new long[rows.Length];
        var values = new double[rows.Length];
        var attributes = _anyAttributes ? new SignalAttributes[rows.Length] : [];
        for (var i = 0; i < rows.Length; i++)
        {
            at[i] = rows[i].At;
            values[i] = rows[i].Value;
            if (_anyAttributes) attributes[i] = rows[i].Attributes;
            ends[rank[rows[i].Kind]] = i + 1;
        }

        return new SignalHistory(kinds, ends, at, values, attributes);
    }

    private readonly record struct Arrival(
        int Kind, long At, int Place, double Value, string? Id, SignalAttributes Attributes);
}
