using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>What the numbers of a sentence limit: money, how many, how long, how it feels.</summary>
internal sealed class AmountFilters
{
    private const decimal LeastPlainAmount = 1_000;
    private const int MostLimit = 1_000;

    private readonly FilterDraft _draft;

    private AmountFilters(FilterDraft draft) => _draft = draft;

    private WordMap Words => _draft.Words;

    private MeaningSet Meanings => _draft.Meanings;

    public static void Read(FilterDraft draft, List<Amount> amounts)
    {
        var reader = new AmountFilters(draft);
        var ranged = reader.ReadRange(amounts);
        foreach (var amount in amounts)
            if (!ranged.Contains(amount)) reader.ReadAmount(amount);
    }

    /// <summary>"Between 50k and 100k", "50k to 100k": the two amounts, read; nothing when there is no such pair.</summary>
    private Amount[] ReadRange(List<Amount> amounts)
    {
        for (var i = 0; i + 1 < amounts.Count; i++)
        {
            var (low, high) = (amounts[i], amounts[i + 1]);
            if (low.Unit is not null || high.Unit is not null || high.Start - low.End > 1) continue;
            if (Neighbours.Before(Words, high.Start, MeaningNames.CompareAmount, reach: 1) is not null) continue;
            if (!Words.Has(low.Start - 1, MeaningNames.Between) && !(low.Multiplied && high.Multiplied)) continue;
            if (!low.Multiplied && low.Value < high.Value / high.Factor) low = low with { Value = low.Value * high.Factor };
            if (low.Value > high.Value || high.Value < LeastPlainAmount) continue;
            Meanings.Add(MeaningNames.Amount);
            _draft.Filters = _draft.Filters with { ArrOver = low.Value, ArrUnder = high.Value };
            return [amounts[i], high];
        }

        return [];
    }

    private void ReadAmount(Amount amount)
    {
        if (amount.Days is { } days)
        {
            _draft.SetDays(days, Neighbours.SpanOf(Words, amount.Start, amount.End, reach: 3));
            return;
        }

        var compared = Neighbours.Before(Words, amount.Start, MeaningNames.CompareAmount) ?? Neighbours.After(Words, amount.End, MeaningNames.CompareAfter) ?? (IsPlus(amount) ? "over" : null);
        if (IsMoney(amount, compared is not null)) ReadMoney(amount, compared);
        else if (compared is null && amount.Value is >= 1 and <= MostLimit && decimal.IsInteger(amount.Value)) ReadCount(amount, (int)amount.Value);
    }

    /// <summary>"100k+".</summary>
    private bool IsPlus(Amount amount) =>
        Words.Sentence[amount.End - 1].End is var end && end < Words.Sentence.Text.Length && Words.Sentence.Text[end] == '+';

    private bool IsMoney(Amount amount, bool compared) =>
        Words.Sentence[amount.Start].Is(TokenTraits.Money)
        || (compared && (amount.Multiplied || amount.Value >= LeastPlainAmount || Meanings.Contains(MeaningNames.Money)))
        || (amount.Multiplied && Meanings.Contains(MeaningNames.Money));

    private void ReadMoney(Amount amount, string? compared)
    {
        Meanings.Add(MeaningNames.Amount);
        if (compared == "under") _draft.Filters = _draft.Filters with { ArrUnder = amount.Value };
        else if (_draft.Filters.ArrOver is null) _draft.Filters = _draft.Filters with { ArrOver = amount.Value };
        else _draft.Filters = _draft.Filters with { ArrUnder = amount.Value };
    }

    private void ReadCount(Amount amount, int count)
    {
        if (Meanings.Contains(MeaningNames.PulseSay) && count <= 5)
        {
            // "4 out of 5": the first.
            _draft.Filters = _draft.Filters with { Pulse = _draft.Filters.Pulse ?? count };
            Meanings.Add(MeaningNames.PulseValue);
        }
        else if (Neighbours.Before(Words, amount.Start, MeaningNames.Rank) is not null || IsCounted(amount.End))
        {
            _draft.Filters = _draft.Filters with { Limit = count };
        }
    }

    /// <summary>"5 worst", "ten accounts".</summary>
    private bool IsCounted(int at)
    {
        for (var i = at; i < Math.Min(at + 4, Words.Sentence.Count); i++)
            if (Words.At(i)?.HasAny(MeaningNames.Countable) == true) return true;
        return false;
    }
}
