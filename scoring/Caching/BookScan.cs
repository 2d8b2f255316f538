using System.Numerics;
using System.Runtime.Intrinsics;
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
    private readonly ScanColumns _columns;
    private readonly byte _bands;
    private readonly byte _flags;
    private readonly List<(LongColumn<byte> Column, byte[] Codes)> _narrow = [];
    private readonly List<(Func<AccountColumns, int[]> Column, CodeTest Test)> _wide = [];
    private readonly PeopleTest[] _people;
    private readonly int _dimension;
    private readonly bool _looksFurther;

    public BookScan(Book book, BookQuery query)
    {
        (_book, _query, _columns) = (book, query, book.Scan);
        foreach (var band in query.Bands) _bands |= RowTag.Of(band);
        if (query.Bands.Count == 0) _bands = RowTag.AnyBand;
        if (query.ActiveOnly) _flags |= RowTag.Active;
        if (query.ScoredOnly) _flags |= RowTag.Scored;
        if (query.ArrOver is not null || query.ArrUnder is not null) _flags |= RowTag.HasArr;
        var views = book.Views;
        Limit(_columns.Segment, static columns => columns.Segment, views.Segments, query.Segments);
        Limit(_columns.Industry, static columns => columns.Industry, views.Industries, query.Industries);
        Limit(_columns.Lifecycle, static columns => columns.Lifecycle, views.Lifecycles, query.Lifecycles);
        Limit(_columns.Region, static columns => columns.Region, views.Regions, query.Regions);
        _people = [.. query.People.Select(filter => new PeopleTest(filter, views.People))];
        if (query.LowDimension is { } dimension) _dimension = views.DimensionCode(dimension);
        _looksFurther = query is not
            { RenewsFrom: null, RenewsTo: null, ArrOver: null, ArrUnder: null, LowDimension: null, LongestName: null };
    }

    /// <summary>The places of the matching rows within a chunk, in order.</summary>
    /// <param name="places">Of <see cref="Chunk.Rows"/>; the first ones are filled.</param>
    /// <returns>How many match.</returns>
    public int Match(int chunk, Span<byte> places)
    {
        var count = MatchBytes(chunk, places);
        foreach (var (column, test) in _wide)
            if (count > 0) count = KeepCodes(column(_book.AccountsOf(chunk)), test, places[..count]);
        foreach (var test in _people)
            if (count > 0) count = KeepPeople(_columns.Owner.Of(chunk), _columns.Leader.Of(chunk), test, places[..count]);
        return count > 0 && _looksFurther ? KeepFurther(chunk, places[..count]) : count;
    }

    private int KeepFurther(int chunk, Span<byte> places)
    {
        var (accounts, scores, count) = (_book.AccountsOf(chunk), _book.ScoresOf(chunk), places.Length);
        if (_query.RenewsFrom is not null || _query.RenewsTo is not null) count = KeepRenewing(accounts.RenewsOn, places[..count]);
        if (_query.ArrOver is not null || _query.ArrUnder is not null) count = KeepArr(accounts.Arr, places[..count]);
        if (_query.LowDimension is not null) count = KeepLow(scores.Dimension(_dimension), places[..count]);
        if (_query.LongestName is { } longest) count = KeepNames(accounts.NameLength, longest, places[..count]);
        return count;
    }

    private void Limit(
        LongColumn<byte> narrow, Func<AccountColumns, int[]> wide, PoolView<string> pool, IReadOnlyList<string> wanted)
    {
        if (wanted.Count == 0) return;
        if (NarrowCode.Among(pool, wanted) is { } codes) _narrow.Add((narrow, codes));
        else _wide.Add((wide, CodeTest.Among(pool, wanted)));
    }

    // Every row comes through here, 32 at a time. A place without a row has no band, so that it never fits.
    private int MatchBytes(int chunk, Span<byte> places)
    {
        var kept = 0;
        var tags = _columns.Tags.Of(chunk);
        var (bands, flags) = (Vector256.Create(_bands), Vector256.Create(_flags));
        for (var from = 0; from < tags.Length; from += Vector256<byte>.Count)
        {
            var part = Vector256.Create(tags.Slice(from, Vector256<byte>.Count));
            var fits = Vector256.AndNot(Vector256.Equals(part & flags, flags), Vector256.Equals(part & bands, Vector256<byte>.Zero));
            foreach (var (column, codes) in _narrow)
                fits &= Among(Vector256.Create(column.Of(chunk).Slice(from, Vector256<byte>.Count)), codes);
            for (var bits = fits.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
                places[kept++] = (byte)(from + BitOperations.TrailingZeroCount(bits));
        }

        return kept;
    }

    private static Vector256<byte> Among(Vector256<byte> part, byte[] codes)
    {
        var fits = Vector256<byte>.Zero;
        foreach (var code in codes) fits |= Vector256.Equals(part, Vector256.Create(code));
        return fits;
    }

    // No branches, so that nothing is guessed wrong.
    private static int KeepCodes(int[] codes, CodeTest test, Span<byte> places)
    {
        var kept = 0;
        foreach (var place in places)
        {
            places[kept] = place;
            kept += test.Passes(codes[place]) ? 1 : 0;
        }

        return kept;
    }

    private static int KeepPeople(ReadOnlySpan<int> owners, ReadOnlySpan<int> leaders, PeopleTest test, Span<byte> places)
    {
        var kept = 0;
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
