using HealthScore.Scoring.Caching.Columns;

namespace HealthScore.Scoring.Caching;

/// <summary>
/// A query on one book: gives the rows of each chunk that match. Each condition thins out what the one before has left, the
/// cheap and strict ones first. For one thread.
/// </summary>
internal sealed class BookScan
{
    private readonly Book _book;
    private readonly BookQuery _query;
    private readonly int _bands;
    private readonly byte _flags;
    private readonly (Func<AccountColumns, int[]> Column, CodeTest Test)[] _texts;
    private readonly PeopleTest[] _people;
    private readonly int _dimension;

    public BookScan(Book book, BookQuery query)
    {
        (_book, _query) = (book, query);
        foreach (var band in query.Bands) _bands |= 1 << (int)band;
        if (query.Bands.Count == 0) _bands = -1;
        if (query.ActiveOnly) _flags |= AccountColumns.Active;
        if (query.ArrOver is not null || query.ArrUnder is not null) _flags |= AccountColumns.HasArr;
        var views = book.Views;
        _texts = [.. Texts(views, query)];
        _people = [.. query.People.Select(filter => new PeopleTest(filter, views.People))];
        if (query.LowDimension is { } dimension) _dimension = views.DimensionCode(dimension);
    }

    /// <summary>The places of the matching rows within a chunk, in order.</summary>
    /// <param name="places">Of <see cref="Chunk.Rows"/>; the first ones are filled.</param>
    /// <returns>How many match.</returns>
    public int Match(int chunk, Span<byte> places)
    {
        var (accounts, scores) = (_book.AccountsOf(chunk), _book.ScoresOf(chunk));
        var count = MatchBytes(accounts.Flags, scores.Band, _book.RowsOf(chunk), places);
        if (_query.ScoredOnly) count = KeepScored(scores.Score, places[..count]);
        foreach (var (column, test) in _texts)
            if (count > 0) count = KeepCodes(column(accounts), test, places[..count]);
        foreach (var test in _people)
            if (count > 0) count = KeepPeople(accounts, test, places[..count]);
        if (_query.RenewsFrom is not null || _query.RenewsTo is not null) count = KeepRenewing(accounts.RenewsOn, places[..count]);
        if (_query.ArrOver is not null || _query.ArrUnder is not null) count = KeepArr(accounts.Arr, places[..count]);
        if (_query.LowDimension is not null) count = KeepLow(scores.Dimension(_dimension), places[..count]);
        if (_query.LongestName is { } longest) count = KeepNames(accounts.NameLength, longest, places[..count]);
        return count;
    }

    private static IEnumerable<(Func<AccountColumns, int[]> Column, CodeTest Test)> Texts(PoolViews views, BookQuery query)
    {
        if (CodeTest.Among(views.Segments, query.Segments) is { } segment) yield return (columns => columns.Segment, segment);
        if (CodeTest.Among(views.Industries, query.Industries) is { } industry) yield return (columns => columns.Industry, industry);
        if (CodeTest.Among(views.Lifecycles, query.Lifecycles) is { } lifecycle) yield return (columns => columns.Lifecycle, lifecycle);
        if (CodeTest.Among(views.Regions, query.Regions) is { } region) yield return (columns => columns.Region, region);
    }

    // Every row comes through here: no branches, so that nothing is guessed wrong.
    private int MatchBytes(byte[] flags, byte[] bands, int rows, Span<byte> places)
    {
        var (kept, wantedBands, wantedFlags) = (0, _bands, _flags);
        for (var i = 0; i < rows; i++)
        {
            places[kept] = (byte)i;
            kept += (wantedBands >> bands[i]) & ((flags[i] & wantedFlags) == wantedFlags ? 1 : 0);
        }

        return kept;
    }

    private static int KeepScored(short[] scores, Span<byte> places)
    {
        var kept = 0;
        foreach (var place in places)
            if (scores[place] != ScoreColumns.None) places[kept++] = place;
        return kept;
    }

    private static int KeepCodes(int[] codes, CodeTest test, Span<byte> places)
    {
        var kept = 0;
        foreach (var place in places)
            if (test.Passes(codes[place])) places[kept++] = place;
        return kept;
    }

    private static int KeepPeople(AccountColumns accounts, PeopleTest test, Span<byte> places)
    {
        var (kept, owners, leaders) = (0, accounts.Owner, accounts.Leader);
        foreach (var place in places)
            if (test.Passes(owners[place], leaders[place])) places[kept++] = place;
        return kept;
    }

    private int KeepRenewing(int[] days, Span<byte> places)
    {
        // An absent day is below every first day.
        var (kept, from, to) = (0, _query.RenewsFrom?.DayNumber ?? 0, _query.RenewsTo?.DayNumber ?? int.MaxValue);
        foreach (var place in places)
            if (days[place] >= from && days[place] <= to) places[kept++] = place;
        return kept;
    }

    private int KeepArr(decimal[] arr, Span<byte> places)
    {
        var (kept, over, under) = (0, _query.ArrOver ?? decimal.MinValue, _query.ArrUnder ?? decimal.MaxValue);
        foreach (var place in places)
            if (arr[place] > over && arr[place] < under) places[kept++] = place;
        return kept;
    }

    private static int KeepLow(double[]? dimension, Span<byte> places)
    {
        if (dimension is null) return 0;
        var kept = 0;
        // NaN is not below anything.
        foreach (var place in places)
            if (dimension[place] < BookQuery.LowBelow) places[kept++] = place;
        return kept;
    }

    private static int KeepNames(byte[] lengths, int longest, Span<byte> places)
    {
        var kept = 0;
        foreach (var place in places)
            if (lengths[place] <= longest) places[kept++] = place;
        return kept;
    }
}
